import"./chunk-AVS24ZXK.js";
