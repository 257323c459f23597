@NullMarked
package dev.guanxi.sales.velocity.web;

import org.jspecify.annotations.NullMarked;
