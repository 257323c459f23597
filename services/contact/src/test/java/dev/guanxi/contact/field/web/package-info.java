@NullMarked
package dev.guanxi.contact.field.web;

import org.jspecify.annotations.NullMarked;
