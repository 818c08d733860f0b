import"./chunk-2FT5WVLW.js";
