package org.counterpart.base.web;

import java.lang.reflect.Method;
import org.counterpart.base.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the languages' prefixes before the addresses of whatever is {@link InEveryLanguage}. */
@Component
class LanguagePrefixes implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new RequestMappingHandlerMapping() {
            @Override
            protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> controller) {
                var plain = super.getMappingForMethod(method, controller);
                return plain == null || !controller.isAnnotationPresent(InEveryLanguage.class)
                        ? plain
                        : RequestMappingInfo.paths(Language.ALL.stream()
                                        .map(Language::prefix)
                                        .toArray(String[]::new))
                                .options(getBuilderConfiguration())
                                .build()
                                .combine(plain);
            }
        };
    }
}
