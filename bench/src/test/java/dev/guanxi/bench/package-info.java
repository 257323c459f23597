@NullMarked
package dev.guanxi.bench;

import org.jspecify.annotations.NullMarked;
