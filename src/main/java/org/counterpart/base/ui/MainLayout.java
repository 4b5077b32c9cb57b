package org.counterpart.base.ui;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.listbox.ListBox;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;

/**
 * The shell of the workspace: mark, navigation by what the person may do, way back to the public side. It names every component a view may
 * use, so that a new view never needs a new client bundle; a component that is not named here does.
 */
@Uses(Checkbox.class)
@Uses(CheckboxGroup.class)
@Uses(ComboBox.class)
@Uses(MultiSelectComboBox.class)
@Uses(ConfirmDialog.class)
@Uses(ContextMenu.class)
@Uses(DatePicker.class)
@Uses(DateTimePicker.class)
@Uses(Details.class)
@Uses(Dialog.class)
@Uses(FormLayout.class)
@Uses(Grid.class)
@Uses(ListBox.class)
@Uses(MenuBar.class)
@Uses(HorizontalLayout.class)
@Uses(VerticalLayout.class)
@Uses(Popover.class)
@Uses(ProgressBar.class)
@Uses(RadioButtonGroup.class)
@Uses(Select.class)
@Uses(SplitLayout.class)
@Uses(TabSheet.class)
@Uses(EmailField.class)
@Uses(IntegerField.class)
@Uses(NumberField.class)
@Uses(PasswordField.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@Uses(TimePicker.class)
@Uses(TreeGrid.class)
@Uses(Upload.class)
@Uses(VirtualList.class)
@Uses(Notification.class)
@Uses(Tabs.class)
@Uses(CustomField.class)
@Layout
@PermitAll
class MainLayout extends AppLayout {

    MainLayout(List<NavigationEntry> entries, AuthenticationContext authentication) {
        setPrimarySection(Section.DRAWER);
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("base.menu"));
        addToNavbar(true, toggle, brand("brand-compact"));

        var navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", getTranslation("base.nav.workspace"));
        entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .filter(entry -> entry.visible().getAsBoolean())
                .forEach(entry -> navigation.addItem(item(entry)));

        var publicSide = new Anchor("/", getTranslation("base.publicSide"));
        publicSide.setRouterIgnore(true);
        var kept = new KeptWords(authentication.getPrincipalName().orElse(""));
        getElement().appendChild(kept.getElement());
        var signOut = new Button(getTranslation("base.signOut"), click -> {
            kept.leave();
            authentication.logout();
        });
        signOut.addThemeVariants(ButtonVariant.TERTIARY);
        var foot = new Div(publicSide, signOut);
        foot.addClassName("drawer-foot");
        addToDrawer(brand("brand"), navigation, foot);
    }

    /** What lies below an entry belongs to it, except that everything lies below the first. */
    private SideNavItem item(NavigationEntry entry) {
        var item = new SideNavItem(getTranslation(entry.key()), entry.path());
        item.setMatchNested(!entry.path().isEmpty());
        return item;
    }

    private static Anchor brand(String className) {
        var mark = new Image("/static/mark.svg", "");
        var brand = new Anchor("/workspace", mark, new Span("Counterpart"));
        brand.addClassName(className);
        return brand;
    }
}
