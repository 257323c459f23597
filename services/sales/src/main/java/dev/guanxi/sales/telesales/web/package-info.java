/** Selling by phone over HTTP. */
@NullMarked
package dev.guanxi.sales.telesales.web;

import org.jspecify.annotations.NullMarked;
