@NullMarked
package dev.guanxi.service.cases;

import org.jspecify.annotations.NullMarked;
