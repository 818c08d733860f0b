import"./chunk-2PKQ3JFP.js";
