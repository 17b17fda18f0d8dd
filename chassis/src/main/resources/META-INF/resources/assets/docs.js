window.addEventListener('load', () => {
  SwaggerUIBundle({ url: '/openapi?format=json', dom_id: '#api', deepLinking: true, validatorUrl: null });
});
