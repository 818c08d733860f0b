import{a,i as b,j as c,k as d}from"./chunk-TXZ3QL73.js";import"./chunk-NIBIHCIK.js";export{c as explain,d as open,b as readBy,a as recover};
