; Packs dist\crm-desktop (made by PyInstaller from crm.spec) into one installer.
;   makensis installer/crm.nsi
; Signed, with whatever command signs a file that is named at its end:
;   makensis -DSIGN="signtool sign /fd sha256 /tr http://timestamp.digicert.com /td sha256 /a" installer/crm.nsi
; Silent (/S) it ends with 32 when a program of ours is running, and with 33 on a Windows that is too old.
; For one user, without administrator's rights; office files and backups are never touched.

; The usual 32-bit installer runs on every Windows; -DTARGET=amd64-unicode makes one for a Wine without 32-bit programs.
!ifdef TARGET
  Target ${TARGET}
!endif
Unicode true
ManifestDPIAware true
SetCompressor /SOLID lzma
RequestExecutionLevel user

; The version stands in pyproject.toml only.
!searchparse /file "..\pyproject.toml" 'version = "' VERSION '"'
!ifndef OUT
  !define OUT "..\dist"
!endif
!ifndef SOURCE
  !define SOURCE "..\dist\crm-desktop"
!endif

!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "x64.nsh"
!include "Win\COM.nsh"
!include "Win\Propkey.nsh"

; What cannot be packed right is not packed at all.
!macro Require FILE
  !if ! /FileExists "${FILE}"
    !error "${FILE} is missing: pack the program first, with its words compiled; see docs/building-on-windows.md"
  !endif
!macroend
!insertmacro Require "${SOURCE}\CRM Desktop.exe"
!insertmacro Require "${SOURCE}\crm.exe"
!insertmacro Require "${SOURCE}\_internal\resources\translations\zh_CN.qm"
!insertmacro Require "${SOURCE}\_internal\resources\translations\zh_TW.qm"

!ifdef SIGN
  !finalize '${SIGN} "%1"' = 0
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

!define NAME "CRM Desktop"
!ifndef PUBLISHER
  !define PUBLISHER "CRM Desktop"
!endif
; crm_desktop/settings/autostart.py has the same one.
!define TASK_BAR_NAME "CRMDesktop.CRMDesktop"
; Qt 6 asks for Windows 10 1809.
!define OLDEST_BUILD 17763
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\CRM Desktop"
!define FILE_KIND "CRMDesktop.Office"
; The program's own setting writes the same entry.
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"

Name "${NAME}"
OutFile "${OUT}\CRM-Desktop-${VERSION}-setup.exe"
InstallDir "$LOCALAPPDATA\Programs\CRM Desktop"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
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

LangString RUNNING ${LANG_SIMPCHINESE} "请先关闭 CRM Desktop（包括托盘里的和正在运行的 crm.exe），然后重试。"
LangString RUNNING ${LANG_TRADCHINESE} "請先關閉 CRM Desktop（包括系統匣裡的和正在執行的 crm.exe），然後重試。"
LangString RUNNING ${LANG_ENGLISH} "Close CRM Desktop first, also in the tray, and crm.exe where it is running; then try again."
LangString TOO_OLD ${LANG_SIMPCHINESE} "CRM Desktop 需要 64 位的 Windows 10（1809 或更新）或 Windows 11。"
LangString TOO_OLD ${LANG_TRADCHINESE} "CRM Desktop 需要 64 位元的 Windows 10（1809 或更新）或 Windows 11。"
LangString TOO_OLD ${LANG_ENGLISH} "CRM Desktop needs 64-bit Windows 10 (1809 or newer) or Windows 11."
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
  ${IfNot} ${Silent}
    !insertmacro MUI_LANGDLL_DISPLAY
  ${EndIf}
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 33
    Quit
  ${EndIf}
  ${If} ${Silent}
    Call WaitUntilClosed
  ${EndIf}
FunctionEnd

Function un.onInit
  ${IfNot} ${Silent}
    !insertmacro MUI_UNGETLANGUAGE
  ${EndIf}
FunctionEnd

; So that the Explorer shows the icon of office files at once.
!define TELL_EXPLORER `System::Call "shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)"`

; A running program keeps its file: while one of the two cannot be opened for writing, nothing is replaced or removed.
!macro WaitUntilClosed UN
Function ${UN}IsFree ; takes a file's name off the stack, leaves 1 or 0
  Exch $0
  Push $1
  StrCpy $1 1
  ${If} ${FileExists} "$0"
    ClearErrors
    FileOpen $0 "$0" a
    ${If} ${Errors}
      StrCpy $1 0
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
  StrCpy $0 $1
  Pop $1
  Exch $0
FunctionEnd

Function ${UN}WaitUntilClosed
  ${Do}
    Push "$INSTDIR\CRM Desktop.exe"
    Call ${UN}IsFree
    Pop $0
    Push "$INSTDIR\crm.exe"
    Call ${UN}IsFree
    Pop $1
    IntOp $0 $0 & $1
    ${If} $0 = 1
      ${ExitDo}
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDCANCEL`
      SetErrorLevel 32
      Quit
    ${EndIf}
  ${Loop}
FunctionEnd
!macroend
!insertmacro WaitUntilClosed ""
!insertmacro WaitUntilClosed "un."

; A shortcut that the task bar knows to belong to the window.
!macro Shortcut FILE
  CreateShortcut "${FILE}" "$INSTDIR\CRM Desktop.exe"
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
    ${If} $1 P<> 0
      ${IPersistFile::Load} $1 '("${FILE}",2)'
      ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
      ${If} $2 P<> 0
        System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r3'
        System::Call 'Oleaut32::SysAllocString(w "${TASK_BAR_NAME}")p.r5'
        System::Call '*${SYSSTRUCT_PROPVARIANT}(${VT_BSTR},,p r5)p.r4'
        ${IPropertyStore::SetValue} $2 '($3,$4)'
        ${IPropertyStore::Commit} $2 ""
        System::Call 'Oleaut32::SysFreeString(p r5)'
        System::Free $3
        System::Free $4
        ${IUnknown::Release} $2 ""
      ${EndIf}
      ${IPersistFile::Save} $1 '("${FILE}",1)'
      ${IUnknown::Release} $1 ""
    ${EndIf}
    ${IUnknown::Release} $0 ""
  ${EndIf}
!macroend

Section "$(PROGRAM)"
  SectionIn RO
  Call WaitUntilClosed
  ; Modules of a former version must not stay among those of this one.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateDirectory "$SMPROGRAMS\${NAME}"
  !insertmacro Shortcut "$SMPROGRAMS\${NAME}\${NAME}.lnk"

  WriteRegStr HKCU "Software\Classes\.crm" "" "${FILE_KIND}"
  WriteRegStr HKCU "Software\Classes\${FILE_KIND}" "" "$(KIND)"
  WriteRegStr HKCU "Software\Classes\${FILE_KIND}\DefaultIcon" "" "$INSTDIR\CRM Desktop.exe,0"
  WriteRegStr HKCU "Software\Classes\${FILE_KIND}\shell\open\command" "" '"$INSTDIR\CRM Desktop.exe" --office "%1"'

  WriteRegStr HKCU "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\CRM Desktop.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${TELL_EXPLORER}
SectionEnd

Section "$(DESKTOP)"
  !insertmacro Shortcut "$DESKTOP\${NAME}.lnk"
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
