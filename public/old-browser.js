// Fetched only by a browser that knows no modules (nomodule), and written for the oldest of them:
// puts plain words in the place of a page that will never open.
function sayTooOld() {
  var main = document.getElementsByTagName('main')[0] || document.body;
  main.removeAttribute('aria-busy');
  main.innerHTML =
    '<h1>This browser is too old for this app</h1>' +
    '<p>It needs Edge or Chrome 111, Firefox 115, Safari 16.4, or newer. Tell IT, and open the chart ' +
    'in a newer browser if there is one.</p>' +
    '<p><strong>Do not wait for it:</strong> make the call as you do without the app, from your ' +
    'practice\u2019s own list of numbers. For support at any hour: 1-833-852-6262, by call or text ' +
    '(not a crisis line). In a crisis: 988, or 911.</p>' +
    '<p lang="es">Este navegador es demasiado antiguo para esta aplicaci\u00f3n. Avise a ' +
    'inform\u00e1tica. No espere: haga la llamada como siempre, con la lista de n\u00fameros de su ' +
    'consulta. Para apoyo a cualquier hora: 1-833-852-6262 (no es una l\u00ednea de crisis). En una ' +
    'crisis: 988 (oprima 2), o 911.</p>';
}
sayTooOld();
