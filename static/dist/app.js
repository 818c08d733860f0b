import"./chunk-RLFRBYGS.js";
