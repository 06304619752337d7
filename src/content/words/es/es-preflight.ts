/** The page for IT, in Spanish. Names of headers, scopes and settings are the standards' own. */
export const esPreflight = {
  heading: '¿Puede este sistema alojar la aplicación?',
  lead: 'Para informática. No se escribe nada en el expediente y el informe no contiene nada de pacientes.',
  checking: 'Comprobando…',
  allFine: 'No hay nada que lo impida.',
  fineSoFar: 'Nada lo impide en lo que se pudo comprobar aquí.',
  someNeed: (count: number) =>
    count === 1 ? 'Un punto necesita atención.' : `${count} puntos necesitan atención.`,
  noLaunch:
    'Se abrió sin expediente, o la sesión terminó: aquí no se sabe qué concede. Abra la aplicación desde una paciente de prueba, luego «Mostrar detalles» y «Comprobar este sistema».',
  check: {
    storage: 'Almacenamiento',
    crypto: 'Criptografía',
    frame: 'Marco',
    discovery: 'Configuración SMART',
    cors: 'Peticiones de la aplicación (CORS)',
    headers: 'Cabeceras que la aplicación puede ver',
    clock: 'Reloj',
    context: 'Contexto de apertura',
    scopes: 'Permisos (scopes)',
    writing: 'Qué se puede escribir',
    token: 'Duración de la sesión',
    clipboard: 'Copiar',
    popup: 'Ventana nueva',
    print: 'Imprimir',
  },
  verdict: {
    fine: 'Bien',
    limited: 'Limitado',
    blocked: 'Bloqueado',
    unknown: 'No se sabe',
    untried: 'Sin probar',
  },
  outcome: {
    storage_works: 'Este marco guarda la sesión mientras está abierto.',
    storage_blocked:
      'sessionStorage está bloqueado y aquí no se puede iniciar sesión. Permita los datos de sitio (almacenamiento de terceros) para la dirección de la aplicación, o ábrala en una ventana propia.',
    crypto_here: 'Web Crypto está disponible.',
    crypto_missing: 'Falta Web Crypto: sirva la aplicación por https.',
    frame_none: 'La aplicación tiene su propia ventana.',
    frame_same_site: 'Dentro de una página del mismo sitio.',
    frame_cross_site: 'Dentro de una página de otro sitio, como en la mayoría de los sistemas.',
    frame_opaque:
      'El marco tiene sandbox sin allow-same-origin: el almacenamiento falla y no se puede iniciar sesión. Añada allow-same-origin.',
    discovery_fine: 'Se leyó y anuncia PKCE con S256.',
    discovery_no_s256:
      'Se leyó, pero S256 no está en code_challenge_methods_supported. Si no se puede cambiar, ponga "quirks": { "pkce": "if-supported" } en el archivo de este emisor.',
    discovery_unreadable:
      'No se pudo leer. Compruebe la dirección y que permita peticiones de la aplicación (CORS).',
    discovery_unknown: 'No se indicó ningún sistema.',
    cors_open: 'La aplicación puede preguntar, también con las cabeceras que envía al guardar.',
    cors_write_headers_refused:
      'Leer funciona; guardar no funcionaría: estas cabeceras no pasan. Añádalas a Access-Control-Allow-Headers, con Authorization, Accept e If-Match.',
    cors_closed:
      'No hubo respuesta legible. Permita la dirección de la aplicación en Access-Control-Allow-Origin, también en los errores; la Content-Security-Policy de la aplicación debe nombrar este sistema en connect-src.',
    cors_unknown: 'Sin probar: no se indicó ningún sistema.',
    headers_readable: 'Las versiones se pueden leer. Location solo se ve al guardar algo.',
    headers_hidden:
      'ETag no se puede leer; la aplicación usa entonces meta.versionId. Mejor: exponga estas cabeceras.',
    headers_unknown: 'Sin probar: hace falta el expediente de una paciente que se pueda leer.',
    clock_close: 'Esta computadora y el servidor coinciden.',
    clock_off:
      'El reloj de esta computadora no es correcto. Las horas en el expediente y el final de la sesión serán incorrectos: ajústelo.',
    clock_unknown: 'El servidor oculta su cabecera Date.',
    context_whole: 'Se indican paciente, visita y usuario.',
    context_partly:
      'Esta apertura no los indica. Sin visita, la aplicación usa el día; sin fhirUser pregunta quién está aquí y nadie puede registrar el paso clínico.',
    context_unknown: 'Solo se sabe al abrir desde un expediente.',
    scopes_all: 'Se concedió todo lo que se pidió.',
    scopes_missing: 'Pedidos y no concedidos. docs/install.md dice para qué sirve cada uno.',
    scopes_unknown: 'Solo se sabe al abrir desde un expediente.',
    writing_all: 'Todos los registros se pueden guardar.',
    writing_some:
      'Algunos registros no se pueden guardar como tales. La aplicación guarda los demás y dice en pantalla qué no está en el expediente.',
    writing_none:
      'No se puede guardar nada. La aplicación da una nota para copiar en el expediente.',
    writing_unknown: 'Solo se sabe al abrir desde un expediente.',
    token_renews: 'La sesión se renueva mientras la aplicación está abierta.',
    token_long: 'No se renueva, pero alcanza para una llamada.',
    token_short:
      'Termina pronto y no se renueva: una llamada en espera puede durar más. Conceda online_access u offline_access. Lo escrito se conserva para la próxima apertura.',
    token_unsaid: 'El sistema no dice cuándo termina y no la renueva.',
    token_unknown: 'Solo se sabe al abrir desde un expediente.',
    clipboard_untried: 'Se prueba con «Copiar informe», abajo.',
    clipboard_copies: 'Se puede copiar texto.',
    clipboard_blocked:
      'El marco bloquea la copia. La aplicación muestra el texto para seleccionarlo.',
    popup_untried: 'Un toque dice si se abre una ventana nueva.',
    popup_opens: 'Se puede abrir una ventana nueva.',
    popup_blocked:
      'Las ventanas nuevas están bloqueadas (sandbox sin allow-popups, o un bloqueador). La aplicación funciona sin ellas.',
    print_untried: 'Un toque dice si aparece el diálogo de impresión.',
    print_prints: 'Se puede imprimir.',
    print_blocked:
      'El marco bloquea la impresión (sandbox sin allow-modals). La aplicación muestra la hoja en pantalla.',
  },
  tryIt: 'Probar',
  code: (code: string) => `Código de soporte ${code}`,
  copy: 'Copiar informe',
  copied: 'Copiado.',
  copyFailed: 'Este marco bloquea la copia. Seleccione el texto de abajo y cópielo a mano.',
  report: 'Informe',
  again: 'Comprobar otra vez',
  back: 'Volver a la aplicación',
};
