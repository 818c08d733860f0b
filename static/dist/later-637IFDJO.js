import{a,h as b,i as c,j as d}from"./chunk-OCYB24N3.js";import"./chunk-RLFRBYGS.js";export{c as explain,d as open,b as readBy,a as recover};
