import"./chunk-MHOHSGFR.js";
