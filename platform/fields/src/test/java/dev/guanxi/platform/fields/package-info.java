@NullMarked
package dev.guanxi.platform.fields;

import org.jspecify.annotations.NullMarked;
