import"./chunk-NIBIHCIK.js";
