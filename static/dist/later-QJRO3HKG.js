import{a,c as b,d as c}from"./chunk-3PEKJM2V.js";import"./chunk-ZO6BMNFT.js";export{c as open,b as readBy,a as recover};
