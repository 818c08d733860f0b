import"./chunk-KDUOF3JD.js";
