import"./chunk-RGTL34YH.js";
