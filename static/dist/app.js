import"./chunk-HUDZVTJM.js";
