import{a,h as b,i as c,j as d}from"./chunk-7LBSNHGD.js";import"./chunk-AVS24ZXK.js";export{c as explain,d as open,b as readBy,a as recover};
