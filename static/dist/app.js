import"./chunk-CJZGRVR3.js";
