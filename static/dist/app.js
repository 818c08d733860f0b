import"./chunk-TFG6EC5S.js";
