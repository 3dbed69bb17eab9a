// Tests of the page share their imports and the document; each file begins with an empty one.
document.body.replaceChildren();
document.title = '';
