import"./chunk-BBYPIA4A.js";
