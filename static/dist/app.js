import"./chunk-UFSA256M.js";
