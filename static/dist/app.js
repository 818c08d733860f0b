import"./chunk-NJQKWTIB.js";
