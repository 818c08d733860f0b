import"./chunk-HS7SCOK5.js";
