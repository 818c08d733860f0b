import"./chunk-Z7OSP362.js";
