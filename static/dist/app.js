import"./chunk-QOY7D2QN.js";
