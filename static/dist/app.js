import"./chunk-OMPBWKIQ.js";
