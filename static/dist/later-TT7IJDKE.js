import{a,c as b,d as c}from"./chunk-NWJHJDS7.js";import"./chunk-AHOQQKG3.js";export{c as open,b as readBy,a as recover};
