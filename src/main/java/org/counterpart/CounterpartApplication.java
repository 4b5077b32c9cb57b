package org.counterpart;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import org.counterpart.exchange.ImportCommand;
import org.counterpart.exchange.TextCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableAsync;

/** Starts the product; also the shell of the workspace’s page. Beans are named by their full class name: two modules may use the same word. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@EnableAsync
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://static/tokens.css")
@StyleSheet("context://static/workspace.css")
public class CounterpartApplication implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "/static/mark.svg");
    }

    public static void main(String[] args) {
        if (ImportCommand.isAskedFor(args)) {
            System.exit(ImportCommand.run(CounterpartApplication.class, args));
        }
        if (TextCommand.isAskedFor(args)) {
            System.exit(TextCommand.run(args));
        }
        if (Rehearsal.isAskedFor(args)) {
            System.exit(Rehearsal.run(CounterpartApplication.class));
        }
        SpringApplication.run(CounterpartApplication.class, args);
    }
}
