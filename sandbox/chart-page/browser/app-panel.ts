// Opens the app in its frame by SMART EHR launch, as whoever is signed in.

type Panel = {
  readonly chart: HTMLElement;
  readonly frame: HTMLIFrameElement;
  readonly open: HTMLButtonElement;
  readonly state: HTMLElement;
  readonly signedInAs: HTMLSelectElement;
};

const rememberedUser = 'signed-in-as';

async function launchAddress({ chart, signedInAs }: Panel): Promise<string> {
  const { patient, encounter, app } = chart.dataset;
  const answer = await fetch('/chart/launch', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      client: app,
      patient: patient || null,
      encounter: encounter || null,
      user: signedInAs.value,
    }),
  });
  const told: { readonly launchUrl?: string; readonly problem?: string } = await answer.json();
  if (told.launchUrl === undefined) throw new Error(told.problem ?? 'The EHR gave no address.');
  return told.launchUrl;
}

let launches = 0;

/** Only the newest launch reaches the frame: an earlier one may be another person's. */
async function launch(panel: Panel): Promise<void> {
  launches += 1;
  const mine = launches;
  panel.state.textContent = '';
  try {
    const address = await launchAddress(panel);
    if (mine === launches) panel.frame.src = address;
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    panel.state.textContent = `The app could not be opened. ${reason} Try the button again.`;
  }
}

/** Wires the button, the user select and the launch that comes with opening the chart. */
export function runAppPanel(panel: Panel): void {
  const { signedInAs } = panel;
  const remembered = sessionStorage.getItem(rememberedUser);
  const options = [...signedInAs.options].map(({ value }) => value);
  if (remembered !== null && options.includes(remembered)) signedInAs.value = remembered;

  panel.open.addEventListener('click', () => void launch(panel));
  signedInAs.addEventListener('change', () => {
    sessionStorage.setItem(rememberedUser, signedInAs.value);
    // Another person's session must not stay open in the frame.
    if (launches > 0) void launch(panel);
  });
  if (panel.chart.dataset['autoLaunch'] === 'yes') void launch(panel);
}
