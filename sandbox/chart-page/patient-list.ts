import { html } from 'hono/html';
import { type Markup, page } from './page.ts';
import type { PatientLine, PatientList } from './visits.ts';
import type { Calendar } from './words.ts';

const chartLink = ({ patientId, name }: PatientLine) =>
  html`<a href="/chart/${encodeURIComponent(patientId)}">${name}</a>`;

function visitRow(line: PatientLine): Markup {
  return html`<tr>
<td class="time">${line.visit?.time}</td>
<th scope="row">${chartLink(line)}</th>
<td>${line.age}</td>
<td>${line.visit?.reason}</td>
<td>${line.visit?.room}</td>
<td>${line.visit?.provider}</td>
</tr>`;
}

function visitTable(today: readonly PatientLine[]): Markup {
  if (today.length === 0) {
    return html`<p>No visits today. The seeded visits may be from another day:
<code>npm start -- --fresh</code> starts over with today's.</p>`;
  }
  return html`<table>
<thead><tr>
<th scope="col">Time</th><th scope="col">Patient</th><th scope="col">Age</th>
<th scope="col">Reason</th><th scope="col">Room</th><th scope="col">With</th>
</tr></thead>
<tbody>${today.map(visitRow)}</tbody>
</table>`;
}

/** Today's schedule, then every other chart of the practice. */
export function patientListPage(list: PatientList, calendar: Calendar): Markup {
  const day = calendar.today.toLocaleString('en-US', {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    year: 'numeric',
  });
  return page(
    'Schedule',
    html`<header class="bar"><span class="home">${list.practice}</span><a class="home" href="/waiting-list">Waiting list</a><span class="note">Sandbox EHR, fictitious patients</span></header>
<main class="list">
<h1>Visits today</h1>
<p class="day">${day}</p>
${visitTable(list.today)}
${
  list.others.length === 0
    ? ''
    : html`<h2>Other charts</h2>
<ul class="others">${list.others.map((line) => html`<li>${chartLink(line)} <span>${line.age}</span></li>`)}</ul>`
}
</main>`,
  );
}
