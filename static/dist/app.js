import"./chunk-LEWIQX5G.js";
