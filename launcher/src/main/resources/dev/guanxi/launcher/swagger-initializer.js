window.onload = () => {
  window.ui = SwaggerUIBundle({
    urls: {urls},
    dom_id: "#swagger-ui",
    deepLinking: true,
    filter: true,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    plugins: [SwaggerUIBundle.plugins.DownloadUrl],
    layout: "StandaloneLayout",
    validatorUrl: null,
  });
};
