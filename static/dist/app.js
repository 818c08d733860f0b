import"./chunk-FVPQUP3V.js";
