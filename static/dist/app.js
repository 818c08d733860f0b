import"./chunk-CBNNWMIK.js";
