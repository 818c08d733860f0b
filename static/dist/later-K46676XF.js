import{a,i as b,j as c,k as d}from"./chunk-36BNBPVY.js";import"./chunk-WI65FOSI.js";export{c as explain,d as open,b as readBy,a as recover};
