import"./chunk-XDEKL4RZ.js";
