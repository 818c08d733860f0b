import"./chunk-CSTSQ3FV.js";
