import"./chunk-AHOQQKG3.js";
