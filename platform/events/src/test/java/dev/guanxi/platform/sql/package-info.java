@NullMarked
package dev.guanxi.platform.sql;

import org.jspecify.annotations.NullMarked;
