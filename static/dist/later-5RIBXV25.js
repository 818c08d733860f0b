import{a,h as b,i as c,j as d}from"./chunk-MPCZOAZS.js";import"./chunk-HS7SCOK5.js";export{c as explain,d as open,b as readBy,a as recover};
