/** Territories over HTTP. */
@NullMarked
package dev.guanxi.sales.territory.web;

import org.jspecify.annotations.NullMarked;
