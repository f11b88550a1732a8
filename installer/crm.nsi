; Packs dist\crm-desktop (made by PyInstaller from crm.spec) into one installer.
;   makensis -DVERSION=0.1.0 installer/crm.nsi
; For one user, without administrator's rights; office files and backups are never touched.

; The usual 32-bit installer runs on every Windows; -DTARGET=amd64-unicode makes one for a Wine without 32-bit programs.
!ifdef TARGET
  Target ${TARGET}
!endif
Unicode true
ManifestDPIAware true
SetCompressor /SOLID lzma
RequestExecutionLevel user

!ifndef VERSION
  !error "Say which version: makensis -DVERSION=1.2.3 installer/crm.nsi"
!endif
!ifndef SOURCE
  !define SOURCE "..\dist\crm-desktop"
!endif

!include "MUI2.nsh"

!define NAME "CRM Desktop"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\CRM Desktop"
!define FILE_KIND "CRMDesktop.Office"
; The program's own setting writes the same entry.
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"

Name "${NAME}"
OutFile "..\dist\CRM-Desktop-${VERSION}-setup.exe"
InstallDir "$LOCALAPPDATA\Programs\CRM Desktop"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} setup"
VIAddVersionKey "LegalCopyright" ""

!define MUI_ICON "..\resources\crm.ico"
!define MUI_UNICON "..\resources\crm.ico"
!define MUI_ABORTWARNING
!define MUI_COMPONENTSPAGE_NODESC
; The language of Windows is offered first; the one of the last installation after that.
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${KEY}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "InstallerLanguage"
!define MUI_FINISHPAGE_RUN "$INSTDIR\CRM Desktop.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "TradChinese"
!insertmacro MUI_LANGUAGE "English"

LangString RUNNING ${LANG_SIMPCHINESE} "请先关闭 CRM Desktop，然后重试。"
LangString RUNNING ${LANG_TRADCHINESE} "請先關閉 CRM Desktop，然後重試。"
LangString RUNNING ${LANG_ENGLISH} "Close CRM Desktop first, then try again."
LangString PROGRAM ${LANG_SIMPCHINESE} "程序"
LangString PROGRAM ${LANG_TRADCHINESE} "程式"
LangString PROGRAM ${LANG_ENGLISH} "Program"
LangString DESKTOP ${LANG_SIMPCHINESE} "桌面快捷方式"
LangString DESKTOP ${LANG_TRADCHINESE} "桌面捷徑"
LangString DESKTOP ${LANG_ENGLISH} "Shortcut on the desktop"
LangString AT_LOGIN ${LANG_SIMPCHINESE} "登录 Windows 时自动启动"
LangString AT_LOGIN ${LANG_TRADCHINESE} "登入 Windows 時自動啟動"
LangString AT_LOGIN ${LANG_ENGLISH} "Start when I log in to Windows"
LangString KIND ${LANG_SIMPCHINESE} "CRM 账套"
LangString KIND ${LANG_TRADCHINESE} "CRM 賬套"
LangString KIND ${LANG_ENGLISH} "CRM office"

Function .onInit
  IfSilent done
  !insertmacro MUI_LANGDLL_DISPLAY
  done:
FunctionEnd

Function un.onInit
  IfSilent done
  !insertmacro MUI_UNGETLANGUAGE
  done:
FunctionEnd

; So that the Explorer shows the icon of office files at once.
!define TELL_EXPLORER `System::Call "shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)"`

; A running program keeps its file: if it cannot be opened for writing, ask to close it.
!macro WaitUntilClosed UN
Function ${UN}WaitUntilClosed
  again:
  IfFileExists "$INSTDIR\CRM Desktop.exe" 0 free
  ClearErrors
  FileOpen $0 "$INSTDIR\CRM Desktop.exe" a
  IfErrors held
  FileClose $0
  Goto free
  held:
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDRETRY again
  Abort
  free:
FunctionEnd
!macroend
!insertmacro WaitUntilClosed ""
!insertmacro WaitUntilClosed "un."

Section "$(PROGRAM)"
  SectionIn RO
  Call WaitUntilClosed
  ; Modules of a former version must not stay among those of this one.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateDirectory "$SMPROGRAMS\${NAME}"
  CreateShortcut "$SMPROGRAMS\${NAME}\${NAME}.lnk" "$INSTDIR\CRM Desktop.exe"

  WriteRegStr HKCU "Software\Classes\.crm" "" "${FILE_KIND}"
  WriteRegStr HKCU "Software\Classes\${FILE_KIND}" "" "$(KIND)"
  WriteRegStr HKCU "Software\Classes\${FILE_KIND}\DefaultIcon" "" "$INSTDIR\CRM Desktop.exe,0"
  WriteRegStr HKCU "Software\Classes\${FILE_KIND}\shell\open\command" "" '"$INSTDIR\CRM Desktop.exe" --office "%1"'

  WriteRegStr HKCU "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\CRM Desktop.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${TELL_EXPLORER}
SectionEnd

Section "$(DESKTOP)"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\CRM Desktop.exe"
SectionEnd

Section /o "$(AT_LOGIN)"
  WriteRegStr HKCU "${RUN_KEY}" "${NAME}" '"$INSTDIR\CRM Desktop.exe" --tray'
SectionEnd

Section "Uninstall"
  Call un.WaitUntilClosed
  ; Only what was installed: an office file that somebody put here stays.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\CRM Desktop.exe"
  Delete "$INSTDIR\crm.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}\${NAME}.lnk"
  RMDir "$SMPROGRAMS\${NAME}"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegKey HKCU "Software\Classes\${FILE_KIND}"
  ReadRegStr $0 HKCU "Software\Classes\.crm" ""
  StrCmp $0 "${FILE_KIND}" 0 +2
  DeleteRegKey HKCU "Software\Classes\.crm"
  DeleteRegValue HKCU "${RUN_KEY}" "${NAME}"
  ${TELL_EXPLORER}
  DeleteRegKey HKCU "${KEY}"
SectionEnd
