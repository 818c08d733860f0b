import"./chunk-2H7LXT7D.js";
