import"./chunk-PCS5YFAP.js";
